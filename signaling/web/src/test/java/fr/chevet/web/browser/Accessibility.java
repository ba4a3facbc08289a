package fr.chevet.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// What axe finds against WCAG 2.2 AA on a page as it stands, and how large its targets are.
public final class Accessibility {
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    private Accessibility() {}

    /// One line a violation: the rule, what it asks, and where; empty if the page is clean.
    public static List<String> violations(Page page) {
        return lines(new AxeBuilder(page));
    }

    /// The same for one part of a page, by its selector.
    public static List<String> violations(Page page, String part) {
        return lines(new AxeBuilder(page).include(List.of(part)));
    }

    private static List<String> lines(AxeBuilder axe) {
        return axe.withTags(WCAG_2_2_AA).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> line(rule) + " at " + node.getTarget() + " " + node.getHtml()))
                .toList();
    }

    /// Visible targets of touch smaller than so many CSS pixels in a direction, through all open shadow roots.
    @SuppressWarnings("unchecked")
    public static List<String> smallTargets(Page page, int pixels) {
        return (List<String>) page.evaluate("""
                (least) => {
                  const found = [];
                  const walk = (root) => {
                    for (const element of root.querySelectorAll('*')) {
                      if (element.shadowRoot) walk(element.shadowRoot);
                      if (!element.matches('button, a[href], input, select, textarea, summary, [role=button]')) continue;
                      const box = (element.closest('label') ?? element).getBoundingClientRect();
                      if (box.width === 0 || box.height === 0) continue;
                      if (box.width < least - 0.5 || box.height < least - 0.5)
                        found.push(`${element.outerHTML.slice(0, 80)} ${Math.round(box.width)} x ${Math.round(box.height)}`);
                    }
                  };
                  walk(document);
                  return found;
                }""", pixels);
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp();
    }
}
