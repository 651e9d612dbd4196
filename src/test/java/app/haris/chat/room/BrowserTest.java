package app.haris.chat.room;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** Members at their browsers, before a whole Haris. Browsers are kept for the class's next test. */
@WantsBrowser
abstract class BrowserTest extends RoomTest {
    private static final List<Browser> opened = new ArrayList<>();

    /** The browser of this place, with nobody signed in. */
    private Browser browser(int place) {
        while (opened.size() <= place) {
            opened.add(new Browser(address("")));
        }
        return opened.get(place).inScheme("light").phone();
    }

    /** A member at the first browser. */
    Browser first(String member) {
        return browser(0).signIn(link(member));
    }

    /** Another member at the second one. */
    Browser second(String member) {
        return browser(1).signIn(link(member));
    }

    Browser nobody() {
        return browser(0).forget();
    }

    @AfterAll
    static void close() {
        opened.forEach(Browser::close);
        opened.clear();
    }
}
