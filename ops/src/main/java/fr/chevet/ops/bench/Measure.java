package fr.chevet.ops.bench;

import java.io.IOException;
import java.nio.file.Path;

/// One of the things that are measured.
public interface Measure {
    /// Measures so many times, with its files in `folder`, and writes its part of the table. @throws Unmeasured when something never happened
    void run(int runs, Path folder, Table table) throws IOException;
}
