package app.haris.chat;

import java.util.List;

/** Keeps the fake honest. */
class FakeSurfaceTests extends ChatSurfaceContract {
    private FakeSurface surface;

    @Override
    protected ChatSurface open(CaseFiles files, Cards cards) {
        surface = new FakeSurface(files, cards, true);
        return surface;
    }

    @Override
    protected void settle() {}

    @Override
    protected List<String> visible() {
        return surface.message(CaseFileFixtures.NUMBER).map(FakeSurfaceTests::text).stream()
                .toList();
    }

    @Override
    protected int pings() {
        return 0;
    }

    private static String text(Card card) {
        var drafts = card.drafts().stream().map(DraftCard::text).toList();
        return "%s %s %s %s %s"
                .formatted(
                        card.header(),
                        card.quote(),
                        card.status(),
                        String.join(" ", drafts),
                        card.fallback());
    }
}
