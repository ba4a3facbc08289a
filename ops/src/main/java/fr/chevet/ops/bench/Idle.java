package fr.chevet.ops.bench;

import java.util.concurrent.CountDownLatch;

/// A program that does nothing: what a start costs before anything of ours runs.
final class Idle {
    private Idle() {}

    public static void main(String... arguments) throws InterruptedException {
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
