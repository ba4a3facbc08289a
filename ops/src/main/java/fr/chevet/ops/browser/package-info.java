/// A headless Chromium with a camera and a microphone whose picture and tone are known.
///
/// In: which side it plays. Out: pages to drive, and what they really see and hear. The played demo, the acceptance tests and the benchmarks stand after.
@NullMarked
package fr.chevet.ops.browser;

import org.jspecify.annotations.NullMarked;
