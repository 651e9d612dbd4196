package app.haris.chat.slack;

import app.haris.chat.slack.SlackConnection.House;
import app.haris.chat.slack.SlackConnection.Stores;
import app.haris.chat.slack.api.SlackApi;
import app.haris.chat.slack.api.SlackChannels;
import app.haris.chat.slack.card.SlackContents;
import app.haris.chat.slack.event.SlackCatchUp;
import app.haris.chat.slack.event.SlackEvents;
import app.haris.chat.slack.event.SlackHome;
import app.haris.chat.slack.event.SlackNotices;
import app.haris.chat.slack.event.SlackReactions;
import app.haris.chat.slack.intake.SlackDispatch;
import app.haris.chat.slack.modal.SlackForms;
import app.haris.chat.slack.modal.SlackViews;
import app.haris.chat.slack.queue.SlackAlarms;
import app.haris.chat.slack.queue.SlackHealth;
import app.haris.chat.slack.queue.SlackPost;
import app.haris.chat.slack.queue.SlackPump;
import app.haris.chat.slack.queue.SlackShowing;
import app.haris.chat.slack.talk.SlackPeople;
import app.haris.chat.slack.talk.SlackTalk;
import app.haris.chat.slack.talk.SlackVoice;
import com.slack.api.Slack;
import java.time.Clock;

/** Puts together those who deal with what people do. */
record SlackStaff(
        SlackSettings settings,
        House house,
        Stores stores,
        SlackHealth health,
        Slack slack,
        SlackApi api) {
    SlackShowing showing(SlackPost post, Clock clock) {
        return new SlackShowing(
                house.cases()::find,
                new SlackShowing.Parts(
                        stores.queue(),
                        stores.messages(),
                        post,
                        api,
                        settings.routes(),
                        house.agenda()),
                clock);
    }

    SlackAlarms alarms(SlackAlarms.Newsroom newsroom, SlackPost post, Clock clock) {
        return new SlackAlarms(
                newsroom,
                new SlackAlarms.Parts(
                        stores.messages(),
                        post,
                        new SlackChannels(api),
                        settings.routes(),
                        settings.language()),
                clock);
    }

    SlackPump pump(SlackPost post, Clock clock) {
        var contents =
                new SlackContents(
                        new SlackContents.Parts(
                                house.files(), house.cards(), house.texts(), house.team()),
                        settings.language(),
                        clock);
        return new SlackPump(
                new SlackPump.Parts(
                        stores.queue(),
                        stores.groups(),
                        post,
                        contents,
                        health,
                        new SlackChannels(api)),
                clock);
    }

    SlackDispatch dispatch(SlackShowing showing, String botUser, Runnable mended, Clock clock) {
        var talk = talk(botUser);
        return new SlackDispatch(
                talk,
                events(talk, showing, mended, clock),
                new SlackForms(api, views(clock), house.cases()),
                stores.messages(),
                showing,
                house.grammar());
    }

    private SlackTalk talk(String botUser) {
        return new SlackTalk(
                new SlackTalk.Parts(
                        people(),
                        new SlackVoice(slack, api),
                        house.desk(),
                        house.texts(),
                        house.team(),
                        house.transactions()),
                botUser);
    }

    private SlackPeople people() {
        return new SlackPeople(house.team());
    }

    private SlackViews views(Clock clock) {
        return new SlackViews(
                new SlackViews.Parts(
                        house.files(),
                        house.cards(),
                        house.replies(),
                        stores.queue(),
                        house.team()),
                clock);
    }

    private SlackEvents events(SlackTalk talk, SlackShowing showing, Runnable mended, Clock clock) {
        var home =
                new SlackHome(
                        new SlackHome.Parts(
                                api,
                                house.cases(),
                                house.replies(),
                                house.cards(),
                                health,
                                house.texts(),
                                house.team()),
                        clock);
        var notices =
                new SlackNotices(
                        new SlackNotices.Parts(
                                stores.messages(),
                                showing,
                                health,
                                people(),
                                house.cases(),
                                mended),
                        house.agenda(),
                        clock);
        return new SlackEvents(
                talk,
                new SlackEvents.Parts(
                        stores.messages(),
                        new SlackReactions(settings.reactions()),
                        stores.reactionLog(),
                        home,
                        notices,
                        house.grammar()),
                clock);
    }

    SlackCatchUp catchUp(Clock clock) {
        return new SlackCatchUp(
                new SlackCatchUp.Parts(
                        api,
                        stores.messages(),
                        new SlackReactions(settings.reactions()),
                        stores.reactionLog(),
                        people(),
                        house.replies(),
                        house.desk()),
                clock);
    }
}
