package app.haris.chat.slack;

import app.haris.audit.Origin;
import app.haris.chat.ChatFile.Channels;
import app.haris.chat.mirror.Alarms;
import app.haris.chat.mirror.CatchUp;
import app.haris.chat.mirror.Contents;
import app.haris.chat.mirror.Health;
import app.haris.chat.mirror.Losses;
import app.haris.chat.mirror.Memory;
import app.haris.chat.mirror.Noticeboard;
import app.haris.chat.mirror.Poster;
import app.haris.chat.mirror.Pump;
import app.haris.chat.mirror.Reactions;
import app.haris.chat.mirror.Showing;
import app.haris.chat.slack.SlackConnection.House;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.api.SlackApi.Us;
import app.haris.chat.slack.api.SlackDirectory;
import app.haris.chat.slack.api.SlackNetwork;
import app.haris.chat.slack.card.SlackPainter;
import app.haris.chat.slack.event.SlackEvents;
import app.haris.chat.slack.event.SlackHome;
import app.haris.chat.slack.event.SlackLeavers;
import app.haris.chat.slack.event.SlackNotices;
import app.haris.chat.slack.intake.SlackDispatch;
import app.haris.chat.slack.message.SlackContent;
import app.haris.chat.slack.modal.SlackForms;
import app.haris.chat.slack.modal.SlackViews;
import app.haris.chat.slack.talk.SlackPeople;
import app.haris.chat.slack.talk.SlackTalk;
import app.haris.chat.slack.talk.SlackVoice;
import com.slack.api.Slack;
import java.time.Clock;

/** Puts together those who deal with what people do. */
record SlackStaff(
        SlackSettings settings,
        House house,
        Memory memory,
        Health health,
        Slack slack,
        SlackApi api,
        SlackNetwork network) {
    Showing<SlackContent> showing(Poster<SlackContent> post, Showing.Detour detour, Clock clock) {
        return new Showing<>(
                house.cases()::find,
                new Showing.Parts<>(
                        memory,
                        post,
                        network,
                        settings.routes(),
                        detour,
                        SlackConnection.PUMP,
                        house.agenda()),
                clock);
    }

    Alarms<SlackContent> alarms(Alarms.Newsroom newsroom, Poster<SlackContent> post, Clock clock) {
        return new Alarms<>(
                newsroom,
                new Alarms.Parts<>(
                        memory,
                        new SlackPainter(),
                        post,
                        network,
                        settings.routes(),
                        settings.language()),
                clock);
    }

    Noticeboard<SlackContent> noticeboard(Noticeboard.Drawing drawing, Poster<SlackContent> post) {
        return new Noticeboard<>(
                drawing,
                new Noticeboard.Parts<>(memory, new SlackPainter(), post, network),
                new Noticeboard.Venue(
                        new Channels(settings.routes().inbox(), settings.crisis()),
                        settings.language()));
    }

    Pump<SlackContent> pump(Poster<SlackContent> post, Clock clock) {
        var contents =
                new Contents<>(
                        new Contents.Parts<>(
                                new SlackPainter(),
                                Origin.SLACK,
                                house.files(),
                                house.cards(),
                                house.texts(),
                                house.team()),
                        settings.language(),
                        clock);
        return new Pump<>(new Pump.Parts<>(memory, post, contents, health, network), clock);
    }

    SlackDispatch dispatch(Showing<SlackContent> showing, Us us, Runnable mended, Clock clock) {
        var people = people(us, clock);
        var talk = talk(people, us);
        return new SlackDispatch(
                talk,
                events(talk, losses(showing, clock), notices(people, mended), clock),
                new SlackForms(api, views(clock), house.cases(), house.presence()),
                memory.messages(),
                showing,
                house.grammar());
    }

    private SlackTalk talk(SlackPeople people, Us us) {
        return new SlackTalk(
                new SlackTalk.Parts(
                        people,
                        new SlackVoice(slack, api),
                        house.desk(),
                        house.texts(),
                        house.team(),
                        house.transactions(),
                        house.address()),
                us.user());
    }

    SlackPeople people(Us us, Clock clock) {
        return new SlackPeople(
                house.team(),
                house.links(),
                new SlackDirectory(slack, settings.botToken(), us.workspace()),
                clock);
    }

    private SlackViews views(Clock clock) {
        return new SlackViews(
                new SlackViews.Parts(
                        house.files(),
                        house.cards(),
                        house.replies(),
                        memory.queue(),
                        house.presence(),
                        house.team()),
                clock);
    }

    private SlackNotices notices(SlackPeople people, Runnable mended) {
        return new SlackNotices(new SlackNotices.Parts(health, people, leavers(people), mended));
    }

    private Losses losses(Showing<SlackContent> showing, Clock clock) {
        return new Losses(memory.messages(), showing, SlackSettings.SURFACE, house.agenda(), clock);
    }

    SlackLeavers leavers(SlackPeople people) {
        return new SlackLeavers(people, house.cases());
    }

    private SlackEvents events(SlackTalk talk, Losses losses, SlackNotices notices, Clock clock) {
        var home =
                new SlackHome(
                        new SlackHome.Parts(
                                api,
                                house.cases(),
                                house.replies(),
                                house.cards(),
                                house.onCall(),
                                health,
                                house.sources(),
                                house.sourceLines(),
                                house.texts(),
                                house.team()),
                        clock);
        return new SlackEvents(
                talk,
                new SlackEvents.Parts(
                        memory.messages(),
                        new Reactions(settings.reactions()),
                        memory.reactions(),
                        home,
                        losses,
                        notices,
                        house.grammar()),
                clock);
    }

    CatchUp catchUp(SlackPeople people, Showing<SlackContent> showing, Clock clock) {
        return new CatchUp(
                new CatchUp.Parts(
                        api::reactions,
                        Origin.SLACK,
                        memory,
                        new Reactions(settings.reactions()),
                        people::met,
                        house.files(),
                        house.desk(),
                        losses(showing, clock)),
                clock);
    }
}
