package app.haris.chat.room;

import app.haris.SettableClock;
import app.haris.audit.jdbc.TestJournals;
import app.haris.chat.Cards;
import app.haris.chat.CaseFileFixtures;
import app.haris.chat.CaseFiles;
import app.haris.chat.ChatSurface;
import app.haris.chat.ChatSurfaceContract;
import app.haris.chat.Presence;
import app.haris.chat.Texts;
import app.haris.chat.jdbc.TestPresences;
import app.haris.reply.Replies;
import app.haris.social.AccountFixtures;
import app.haris.social.Platforms;
import app.haris.storage.jdbc.TestDatabase;
import app.haris.team.TeamFixtures;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The room keeps no copies, so what it shows is the page of the case, drawn when it is asked for.
 */
class RoomSurfaceTests extends ChatSurfaceContract {
    @RegisterExtension final TestDatabase database = TestDatabase.h2();

    private final SettableClock clock = SettableClock.standing();
    private final SpringTemplateEngine templates = templates();
    private CaseFiles shown = files;
    private CaseViews views = views(cards);

    @Override
    protected ChatSurface open(CaseFiles files, Cards cards) {
        shown = files;
        views = views(cards);
        var journal = TestJournals.on(database, clock);
        var team = TeamFixtures.team();
        var sessions = new Sessions(new JdbcSessions(database.client()), team, clock);
        return new RoomSurface(new Feed(journal, presence(), sessions));
    }

    /** The page is drawn anew each time. */
    @Override
    protected void settle() {}

    @Override
    protected List<String> visible() {
        return shown.read(CaseFileFixtures.NUMBER).stream()
                .map(file -> views.page(file, frame(), Asked.REPLY))
                .map(page -> Map.<String, Object>of("file", page, "frame", frame()))
                .map(model -> templates.process("room/case", new Context(Locale.ENGLISH, model)))
                .map(html -> HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", "")))
                .toList();
    }

    /** Nothing on a page calls anybody. */
    @Override
    protected int pings() {
        return 0;
    }

    private CaseViews views(Cards cards) {
        return new CaseViews(
                cards,
                new Composers(
                        withoutTemplates(),
                        AccountFixtures.accounts(),
                        new Platforms(List.of()),
                        TeamFixtures.team()),
                TestJournals.on(database, clock),
                presence(),
                TeamFixtures.team(),
                clock);
    }

    private Presence presence() {
        return new Presence(TestPresences.on(database), TeamFixtures.team(), clock);
    }

    /** Of all that replies can do, a page asks for templates alone. */
    private static Replies withoutTemplates() {
        return (Replies)
                Proxy.newProxyInstance(
                        Replies.class.getClassLoader(),
                        new Class<?>[] {Replies.class},
                        (proxy, method, arguments) -> List.of());
    }

    private static Frame frame() {
        return new Frame(
                new Texts().in(Locale.ENGLISH, ZoneId.of("Europe/Rome")),
                Optional.of(TeamFixtures.lina()),
                "",
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
                List::of);
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setLinkBuilder(new PlainLinks());
        return engine;
    }

    /** Addresses as they stand in the templates: there is no request that they could depend on. */
    private static final class PlainLinks extends AbstractLinkBuilder {
        @Override
        public String buildLink(
                IExpressionContext context, String base, Map<String, Object> parameters) {
            return base;
        }
    }
}
