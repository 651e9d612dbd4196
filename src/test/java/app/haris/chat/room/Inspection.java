package app.haris.chat.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** Measures the page that a browser shows. */
final class Inspection {
    private final ChromeDriver driver;

    Inspection(ChromeDriver driver) {
        this.driver = driver;
    }

    /** How many pixels the page is wider than the screen. */
    long overflow() {
        return (Long)
                driver.executeScript(
                        "const page = document.documentElement;"
                                + "return Math.max(page.scrollWidth, document.body.scrollWidth)"
                                + " - page.clientWidth;");
    }

    /** What axe-core finds against WCAG 2.2 A and AA, one line each. */
    @SuppressWarnings("unchecked") // a script's array is a list
    List<String> barriers() {
        driver.executeScript(Axe.SCRIPT);
        return (List<String>)
                driver.executeAsyncScript(
                        """
                        const done = arguments[arguments.length - 1];
                        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                        axe.run(document, { runOnly: { type: 'tag', values: tags } }).then(found =>
                          done(found.violations.flatMap(rule => rule.nodes.map(node =>
                            rule.id + ' ' + node.target.join(' ') + ': '
                              + node.failureSummary.replace(/\\s+/g, ' ')))));
                        """);
    }

    /** Things to press that stand beyond the edge of the screen, but for rows that scroll. */
    @SuppressWarnings("unchecked") // a script's array is a list
    List<String> clipped() {
        return (List<String>)
                driver.executeScript(
                        """
                        return [...document.querySelectorAll('button, summary, .button, input')]
                          .filter(one => one.checkVisibility({ visibilityProperty: true }))
                          .filter(one => !one.closest('.views, .unseen, .skip'))
                          .map(one => [one, one.getBoundingClientRect()])
                          .filter(([one, box]) => box.width > 0
                            && (box.left < -1 || box.right > innerWidth + 1))
                          .map(([one, box]) => `${one.tagName} ${one.id} ${one.textContent.trim()}`);
                        """);
    }

    /** Things to press that are smaller than a finger, or at a desk a mouse, wants them. */
    @SuppressWarnings("unchecked") // a script's array is a list
    List<String> smallTargets() {
        return (List<String>)
                driver.executeScript(
                        """
                        // A mouse does with less (WCAG 2.2, 2.5.8).
                        const least = matchMedia('(width >= 56rem)').matches ? 24 : 43.5;
                        return [...document.querySelectorAll(
                              'button, summary, select, textarea, .button, nav a, '
                                + 'input:not([type=hidden]):not([type=radio])')]
                          .filter(one => one.checkVisibility({ visibilityProperty: true }))
                          .map(one => [one, one.getBoundingClientRect()])
                          .filter(([one, box]) => Math.min(box.height, box.width) < least)
                          .map(([one, box]) => `${one.tagName} ${one.id} ${one.className} `
                            + `${one.textContent.trim().slice(0, 30)} `
                            + `${Math.round(box.width)}x${Math.round(box.height)}`);
                        """);
    }

    /** The library's script, read once. */
    private static final class Axe {
        static final String SCRIPT = read();

        private static String read() {
            try (var script = Inspection.class.getResourceAsStream("/axe.min.js")) {
                return new String(script.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
    }
}
