package fr.chevet.kiosk.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import fr.chevet.web.browser.Accessibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a kiosk's screen must be beyond what any page must: targets of 80 px, words of 24 px, contrast of 7:1, all of it in view.
final class Looks {
    private static final int TARGET = 80;
    private static final int WORD = 24;

    private Looks() {}

    /// What is wrong, one line each.
    @SuppressWarnings("unchecked")
    static List<String> problems(Page page, int height) {
        List<String> problems = new ArrayList<>(Accessibility.smallTargets(page, TARGET));
        problems.addAll(Accessibility.violations(page));
        int whole = (Integer) page.evaluate("document.documentElement.scrollHeight");
        if (whole > height) {
            problems.add("must be scrolled: " + whole + " px");
        }
        problems.addAll((List<String>) page.evaluate(CUT_OR_SMALL, Map.of("word", WORD)));
        problems.addAll((List<String>) page.evaluate(OVERLAPPING));
        return problems;
    }

    /// Words that stand out less than 7:1; sizes change nothing of it.
    static List<String> faintWords(Page page) {
        return new AxeBuilder(page)
                .withRules(List.of("color-contrast-enhanced"))
                .analyze()
                .getViolations()
                .stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> "contrast below 7:1 at " + node.getHtml()))
                .toList();
    }

    /// Buttons that lie over one another, in the dialog if one is open.
    private static final String OVERLAPPING = """
            () => {
              const open = [...document.querySelectorAll('chevet-dialog')].find((dialog) => dialog.open);
              const buttons = [...(open ?? document).querySelectorAll('button')]
                .map((button) => ({button, box: button.getBoundingClientRect()}))
                .filter(({box}) => box.width > 1 && box.height > 1);
              return buttons.flatMap((one, index) => buttons.slice(index + 1)
                .filter(({button, box}) => !button.contains(one.button) && !one.button.contains(button)
                  && Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 1
                  && Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 1)
                .map(({button}) => 'one over the other: ' + one.button.innerText + ' / ' + button.innerText));
            }""";

    /// Words below the smallest size, and words that run out of their button, through all open shadow roots.
    private static final String CUT_OR_SMALL = """
            ({word}) => {
              const found = [];
              const walk = (root) => {
                for (const element of root.querySelectorAll('*')) {
                  if (element.shadowRoot) walk(element.shadowRoot);
                  const box = element.getBoundingClientRect();
                  if (box.width < 2 || box.height < 2) continue;
                  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
                  if (own && parseFloat(getComputedStyle(element).fontSize) < word - 0.5) found.push('small words: ' + element.outerHTML.slice(0, 120));
                  if (element.matches('button') && element.scrollWidth > element.clientWidth + 1) found.push('cut: ' + element.outerHTML.slice(0, 120));
                }
              };
              walk(document);
              return found;
            }""";
}
