package fr.chevet.signaling.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What a work of the [Writer] writes with, and what it wants done when all of it is on disk, or none of it.
public final class Transaction {
    private final Handle handle;
    private final List<Runnable> onCommit = new ArrayList<>();
    private final List<Runnable> onRollback = new ArrayList<>();

    Transaction(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    /// Runs on the writer's thread once it is on disk, in the order of the works.
    public void onCommit(Runnable then) {
        onCommit.add(then);
    }

    /// Runs on the writer's thread when it is not on disk after all; the work may be run again afterwards.
    public void onRollback(Runnable then) {
        onRollback.add(then);
    }

    void committed() {
        onCommit.forEach(Runnable::run);
    }

    void rolledBack() {
        onRollback.forEach(Runnable::run);
    }
}
