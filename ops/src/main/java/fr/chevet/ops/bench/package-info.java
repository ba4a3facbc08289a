/// What `./chevet bench` measures: a reading's way to the physician, a picture's way after the accept, and the programs' start.
///
/// In: how many runs. Out: a table of medians and 99th percentiles, each beside its floor, measured in turns in the same minutes. The command line stands
/// before; the demonstration, the browsers and the played presses are what it measures with.
@NullMarked
package fr.chevet.ops.bench;

import org.jspecify.annotations.NullMarked;
