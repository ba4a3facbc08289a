/// Tests of the browser modules under `/shared`, run in a real Chromium on pages of this module's own.
@NullMarked
package fr.chevet.web.shared;

import org.jspecify.annotations.NullMarked;
