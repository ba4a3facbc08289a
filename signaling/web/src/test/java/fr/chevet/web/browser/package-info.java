/// The browser that tests of pages drive: Debian's Chromium through Playwright, a server of resources and pages for
/// it, and the checks that every page passes (accessibility, words). Used by the modules that own pages, too.
@NullMarked
package fr.chevet.web.browser;

import org.jspecify.annotations.NullMarked;
