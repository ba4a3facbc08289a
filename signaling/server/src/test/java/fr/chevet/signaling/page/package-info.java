/// Tests of the physician's page alone: a real Chromium before, a server that plays a script behind.
@NullMarked
package fr.chevet.signaling.page;

import org.jspecify.annotations.NullMarked;
