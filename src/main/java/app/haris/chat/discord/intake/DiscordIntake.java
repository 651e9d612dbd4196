package app.haris.chat.discord.intake;

import app.haris.audit.Origin;
import app.haris.chat.Cards;
import app.haris.chat.CaseFiles;
import app.haris.chat.Desk;
import app.haris.chat.Grammar;
import app.haris.chat.IdentityLinks;
import app.haris.chat.Presence;
import app.haris.chat.Texts;
import app.haris.chat.discord.rest.DiscordApi;
import app.haris.chat.discord.rest.DiscordHistory;
import app.haris.chat.discord.talk.DiscordTalk;
import app.haris.chat.discord.talk.DiscordVoice;
import app.haris.chat.mirror.CatchUp;
import app.haris.chat.mirror.Mirror;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.Reacted;
import app.haris.chat.mirror.Reactions;
import app.haris.chat.mirror.Staff;
import app.haris.chat.mirror.Verdict;
import app.haris.inbox.Cases;
import app.haris.reply.Replies;
import app.haris.settings.PublicAddress;
import app.haris.social.Accounts;
import app.haris.storage.Transactions;
import app.haris.team.Team;
import app.haris.work.Agenda;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Puts together those who deal with what people do. */
public final class DiscordIntake {
    private final House house;
    private final Parts parts;
    private final Clock clock;
    private final Staff staff;
    private final DiscordTalk talk;
    private final DiscordPlaces places;
    private final DiscordVoice voice;
    private final Reactions reactions;

    /** What of Haris it stands on. */
    @Component("discordHouse")
    public record House(
            CaseFiles files,
            Cards cards,
            Cases cases,
            Replies replies,
            Desk desk,
            Grammar grammar,
            Texts texts,
            Team team,
            Accounts accounts,
            Agenda agenda,
            DiscordDeeds deeds,
            Transactions transactions,
            IdentityLinks links,
            Presence presence,
            PublicAddress address) {}

    /**
     * What of Discord it stands on.
     *
     * @param emoji a verb's word to an emoji's name
     */
    public record Parts(
            DiscordApi api, Mirror<?> mirror, DiscordRoles roles, Map<String, String> emoji) {
        public Parts {
            emoji = Map.copyOf(emoji);
        }
    }

    public DiscordIntake(House house, Parts parts, Clock clock) {
        this.house = house;
        this.parts = parts;
        this.clock = clock;
        staff = new Staff(house.team, Origin.DISCORD.word());
        talk =
                new DiscordTalk(
                        new DiscordTalk.Parts(
                                house.desk,
                                house.grammar,
                                house.texts,
                                house.team,
                                house.links,
                                house.address));
        places = new DiscordPlaces(parts.mirror.memory().messages());
        voice = new DiscordVoice(parts.api);
        reactions = new Reactions(DiscordEmoji.configured(parts.emoji));
    }

    /**
     * Makes the one who listens to the gateway.
     *
     * @param us our id
     * @param hearsEverything whether Discord tells us what is said without calling us
     * @param mended for when a channel may be written to again
     */
    public DiscordHearing listen(String us, boolean hearsEverything, Runnable mended) {
        var catchUp = catchUp();
        var hands =
                Executors.newCachedThreadPool(Thread.ofPlatform().name("discord-", 0).factory());
        var reception =
                new DiscordReception(
                        new DiscordReception.Parts(
                                hands, house.deeds, house.transactions, talk, places, parts.roles),
                        clock);
        var forms =
                new DiscordForms(
                        new DiscordForms.Parts(
                                talk, reception, house.files, house.presence, blanks()));
        return new DiscordHearing(
                new DiscordListener(
                        new DiscordListener.Parts(
                                hands,
                                talk,
                                reception,
                                parts.roles,
                                buttons(reception, forms),
                                forms,
                                slash(reception, forms),
                                suggestions(),
                                events(() -> catchUp.run(us), mended, hearsEverything),
                                () -> catchUp.run(us))));
    }

    private DiscordBlanks blanks() {
        return new DiscordBlanks(talk, house.cards, house.replies, house.presence, house.team);
    }

    private DiscordButtons buttons(DiscordReception reception, DiscordForms forms) {
        var views =
                new DiscordViews(house.files, house.cards, parts.mirror.memory().queue(), clock);
        return new DiscordButtons(
                new DiscordButtons.Parts(talk, reception, forms, views, parts.mirror.showing()));
    }

    private DiscordSlash slash(DiscordReception reception, DiscordForms forms) {
        var home =
                new DiscordHome(
                        new DiscordHome.Parts(
                                house.cases,
                                house.replies,
                                house.cards,
                                parts.mirror.health(),
                                talk),
                        clock);
        return new DiscordSlash(new DiscordSlash.Parts(talk, reception, forms, home, places));
    }

    private DiscordSuggestions suggestions() {
        return new DiscordSuggestions(
                new DiscordSuggestions.House(
                        house.cases, house.cards, house.replies, house.team, house.accounts),
                talk,
                places,
                clock);
    }

    private DiscordEvents events(Runnable catchUp, Runnable mended, boolean hearsEverything) {
        var memory = parts.mirror.memory();
        return new DiscordEvents(
                new DiscordEvents.Parts(
                        new DiscordReactions(
                                new DiscordReactions.Parts(
                                        talk, voice, places, reactions, memory.reactions()),
                                clock),
                        new DiscordWords(talk, voice, places, hearsEverything),
                        parts.mirror.losses(),
                        places,
                        parts.roles,
                        catchUp,
                        mended),
                clock);
    }

    private CatchUp catchUp() {
        return new CatchUp(
                new CatchUp.Parts(
                        this::made,
                        Origin.DISCORD,
                        parts.mirror.memory(),
                        reactions,
                        staff::member,
                        house.files,
                        house.desk,
                        parts.mirror.losses()),
                clock);
    }

    private Verdict<List<Reacted>> made(Place place) {
        return new DiscordHistory(parts.api)
                .reactions(place)
                .then(
                        found ->
                                new Verdict.Ok<>(
                                        found.stream()
                                                .map(
                                                        one ->
                                                                new Reacted(
                                                                        DiscordEmoji.name(
                                                                                one.name()),
                                                                        one.users()))
                                                .toList()));
    }
}
