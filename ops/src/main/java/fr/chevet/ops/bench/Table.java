package fr.chevet.ops.bench;

import java.io.PrintWriter;
import java.util.Locale;

/// Prints the figures as they come: a heading, rows of n, median and p99, and what they mean against the aim.
public final class Table {
    private final PrintWriter out;

    public Table(PrintWriter out) {
        this.out = out;
    }

    void heading(String words) {
        out.printf("%n%-60s %5s %10s %10s%n", words, "n", "median", "p99");
        out.flush();
    }

    void row(String label, Samples samples) {
        out.printf(Locale.ROOT, "  %-58s %5d %10.1f %10.1f%n", label, samples.size(), samples.median(), samples.p99());
        out.flush();
    }

    /// A figure that is aimed at: `figure` at most `aim`.
    void aim(String label, double figure, double aim) {
        out.printf(Locale.ROOT, "  %s: %.2f (aim: at most %s, %s)%n", label, figure, Double.toString(aim).replaceAll("\\.0$", ""),
                figure <= aim ? "reached" : "MISSED");
        out.flush();
    }

    /// A figure without an aim of its own.
    void figure(String label, double figure) {
        out.printf(Locale.ROOT, "  %s: %.2f%n", label, figure);
        out.flush();
    }
}
