package app.haris.chat.mirror;

import app.haris.chat.CaseFile;
import app.haris.chat.room.RoomClient;
import app.haris.inbox.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The team room, in browsers without script. */
final class RoomBench implements Bench {
    private final Map<String, RoomClient> browsers;

    /** A browser for each member, signed in. */
    RoomBench(Map<String, RoomClient> browsers) {
        this.browsers = Map.copyOf(browsers);
    }

    @Override
    public String name() {
        return "room";
    }

    @Override
    public void act(String member, CaseFile file, Deed deed) {
        var number = file.summary().number();
        var page = "/cases/" + number;
        var browser = browsers.get(member);
        switch (deed) {
            case Deed.Reply(var text) ->
                    browser.submit(page, page + "/reply", Map.of("text", text));
            case Deed.Edit(var revision, var text) ->
                    browser.submit(
                            page, page + "/edit", Map.of("revision", "" + revision, "text", text));
            default ->
                    browser.submit(
                            page, "/line", Map.of("line", deed.line(number), "here", "" + number));
        }
    }

    @Override
    public List<String> cards(CaseNumber number) {
        return List.of(page(number).text());
    }

    @Override
    public boolean keepsAll() {
        return false;
    }

    @Override
    public Optional<String> revision(CaseNumber number, int revision) {
        return page(number).select("[data-revision=" + revision + "]").stream()
                .map(shown -> shown.text())
                .findFirst();
    }

    private Document page(CaseNumber number) {
        return Jsoup.parse(browsers.get("lina").get("/cases/" + number).body());
    }
}
