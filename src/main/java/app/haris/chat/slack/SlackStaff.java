package app.haris.chat.slack;

import app.haris.audit.Origin;
import app.haris.chat.mirror.CatchUp;
import app.haris.chat.mirror.Mirror;
import app.haris.chat.mirror.Reactions;
import app.haris.chat.slack.SlackConnection.House;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.api.SlackApi.Us;
import app.haris.chat.slack.api.SlackDirectory;
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
import java.util.function.Supplier;

/** Puts together those who deal with what people do. */
record SlackStaff(
        SlackSettings settings,
        House house,
        Mirror<SlackContent> mirror,
        Supplier<Slack> slack,
        SlackApi api) {
    SlackDispatch dispatch(Us us, Clock clock) {
        var people = people(us, clock);
        var talk = talk(people, us);
        return new SlackDispatch(
                talk,
                events(talk, notices(people), clock),
                new SlackForms(api, views(clock), house.cases(), house.presence()),
                mirror.memory().messages(),
                mirror.showing(),
                house.grammar());
    }

    private SlackTalk talk(SlackPeople people, Us us) {
        return new SlackTalk(
                new SlackTalk.Parts(
                        people,
                        new SlackVoice(slack.get(), api),
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
                new SlackDirectory(slack.get(), settings.botToken(), us.workspace()),
                clock);
    }

    private SlackViews views(Clock clock) {
        return new SlackViews(
                new SlackViews.Parts(
                        house.files(),
                        house.cards(),
                        house.replies(),
                        mirror.memory().queue(),
                        house.presence(),
                        house.team()),
                clock);
    }

    private SlackNotices notices(SlackPeople people) {
        return new SlackNotices(
                new SlackNotices.Parts(mirror.health(), people, leavers(people), mirror::retry));
    }

    SlackLeavers leavers(SlackPeople people) {
        return new SlackLeavers(people, house.cases());
    }

    private SlackEvents events(SlackTalk talk, SlackNotices notices, Clock clock) {
        var home =
                new SlackHome(
                        new SlackHome.Parts(
                                api,
                                house.cases(),
                                house.replies(),
                                house.cards(),
                                house.onCall(),
                                mirror.health(),
                                house.sources(),
                                house.sourceLines(),
                                house.texts(),
                                house.team()),
                        clock);
        return new SlackEvents(
                talk,
                new SlackEvents.Parts(
                        mirror.memory().messages(),
                        new Reactions(settings.reactions()),
                        mirror.memory().reactions(),
                        home,
                        mirror.losses(),
                        notices,
                        house.grammar()),
                clock);
    }

    CatchUp catchUp(SlackPeople people, Clock clock) {
        return new CatchUp(
                new CatchUp.Parts(
                        api.history()::reactions,
                        Origin.SLACK,
                        mirror.memory(),
                        new Reactions(settings.reactions()),
                        people::met,
                        house.files(),
                        house.desk(),
                        mirror.losses()),
                clock);
    }
}
