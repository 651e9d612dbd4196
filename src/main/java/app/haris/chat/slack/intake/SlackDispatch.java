package app.haris.chat.slack.intake;

import app.haris.chat.Grammar;
import app.haris.chat.PersonalCommand;
import app.haris.chat.ReplyCommand;
import app.haris.chat.Verb;
import app.haris.chat.mirror.Place;
import app.haris.chat.mirror.Reactions;
import app.haris.chat.mirror.Showing;
import app.haris.chat.mirror.ShownMessages;
import app.haris.chat.slack.event.SlackEvents;
import app.haris.chat.slack.message.SlackContent;
import app.haris.chat.slack.modal.Opening;
import app.haris.chat.slack.modal.SlackForms;
import app.haris.chat.slack.modal.SlackForms.Writer;
import app.haris.chat.slack.modal.SlackModals.Subject;
import app.haris.chat.slack.modal.SlackTyping;
import app.haris.chat.slack.talk.SlackEnvelope;
import app.haris.chat.slack.talk.SlackTalk;
import app.haris.inbox.CaseNumber;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns what somebody did in Slack into one command, and tells them what came of it. */
public final class SlackDispatch {
    private final SlackTyping typing = new SlackTyping();
    private final SlackTalk talk;
    private final SlackEvents events;
    private final SlackForms forms;
    private final ShownMessages messages;
    private final Showing<SlackContent> showing;
    private final Grammar grammar;

    public SlackDispatch(
            SlackTalk talk,
            SlackEvents events,
            SlackForms forms,
            ShownMessages messages,
            Showing<SlackContent> showing,
            Grammar grammar) {
        this.talk = talk;
        this.events = events;
        this.forms = forms;
        this.messages = messages;
        this.showing = showing;
        this.grammar = grammar;
    }

    boolean opensModal(SlackEnvelope envelope) {
        return Opening.of(envelope).isPresent();
    }

    /** Shows how long the text is that somebody types; nothing of it is kept. */
    void typed(SlackEnvelope envelope) {
        typing.heed(envelope, newest -> forms.measure(newest, writer(newest)));
    }

    /** Somebody closed a form without sending it. */
    void closed(SlackEnvelope envelope) {
        talk.member(envelope)
                .ifPresent(member -> forms.closed(envelope.payload().path("view"), member));
    }

    private Writer writer(SlackEnvelope envelope) {
        return new Writer(talk.member(envelope), talk.wording(envelope));
    }

    /** What is only to be read is anybody's who sees the channel. */
    void openModal(SlackEnvelope envelope) {
        talk.meet(envelope);
        if (Opening.of(envelope).filter(Opening::isToRead).isPresent()) {
            open(envelope);
        } else {
            talk.acting(envelope, (member, ear) -> open(envelope));
        }
    }

    private void open(SlackEnvelope envelope) {
        if (!forms.open(envelope, writer(envelope))) {
            talk.apologize(envelope);
        }
    }

    /** To be called before anything is done, and outside of a transaction. */
    void meet(SlackEnvelope envelope) {
        talk.meet(envelope);
    }

    /** The answer to a submitted modal while its outcome is not known yet. */
    JsonNode whileSaving(SlackEnvelope envelope) {
        return forms.saving(talk.wording(envelope));
    }

    /** The answer to a modal that was submitted before. */
    JsonNode onceMore(SlackEnvelope envelope) {
        return forms.onceMore(talk.wording(envelope));
    }

    /** The answer to a modal whose outcome is that something went wrong. */
    JsonNode failed(SlackEnvelope envelope) {
        return SlackForms.refusal(talk.wording(envelope).say("slack.apology"));
    }

    /** Does it; for a submitted modal, what the modal is to say. */
    Optional<JsonNode> handle(SlackEnvelope envelope) {
        switch (envelope.kind()) {
            case EVENT -> events.heed(envelope);
            case ACTION -> action(envelope);
            case SUBMISSION -> {
                return Optional.of(submission(envelope));
            }
            case CLOSING -> closed(envelope);
            case SHORTCUT -> shortcut(envelope);
            case COMMAND -> command(envelope);
        }
        return Optional.empty();
    }

    /** Shows in the modal what came of it, after it was told to wait. */
    void finish(SlackEnvelope envelope, JsonNode answer) {
        forms.finish(envelope.payload().path("view"), answer, writer(envelope));
    }

    void apologize(SlackEnvelope envelope) {
        talk.apologize(envelope);
    }

    private void action(SlackEnvelope envelope) {
        var action = envelope.payload().path("actions").path(0);
        var id = action.path("action_id").asString("");
        if (!id.startsWith("haris:")) {
            return;
        }
        talk.acting(
                envelope,
                (member, ear) -> {
                    if (id.equals("haris:single")) {
                        showing.single(
                                new CaseNumber(Long.parseLong(action.path("value").asString())));
                        talk.afterwards(() -> forms.shownAlone(envelope, talk.wording(member)));
                        return;
                    }
                    var line = SlackForms.line(action);
                    var command = grammar.read(line, Optional.empty(), Locale.ENGLISH);
                    if (isSpoken(line)) {
                        talk.performAndTell(command, member, ear);
                    } else {
                        talk.performQuietly(command, member, ear);
                    }
                    if (envelope.payload().path("view").path("type").asString("").equals("home")) {
                        events.home(envelope);
                    }
                });
    }

    private JsonNode submission(SlackEnvelope envelope) {
        var view = envelope.payload().path("view");
        var wording = talk.wording(envelope);
        var member = talk.member(envelope);
        if (member.isEmpty()) {
            talk.tellStranger(envelope);
            return SlackForms.closed();
        }
        if (SlackForms.isSearch(view)) {
            return forms.found(view, wording);
        }
        var subject = Subject.read(view);
        var command =
                grammar.read(
                        SlackForms.line(subject, view),
                        Optional.of(subject.number()),
                        Locale.ENGLISH);
        var answer = talk.perform(command, member.get());
        if (answer.isDone()) {
            forms.closed(view, member.get());
        }
        return SlackForms.outcome(answer);
    }

    private void shortcut(SlackEnvelope envelope) {
        var payload = envelope.payload();
        var place =
                new Place(
                        payload.path("channel").path("id").asString(""),
                        payload.path("message_ts").asString(""));
        var row = messages.at(place);
        talk.acting(
                envelope,
                (member, ear) -> {
                    var revision = row.map(Reactions::revision);
                    if (row.isEmpty() || revision.isEmpty() || revision.get().isEmpty()) {
                        talk.tell(ear, member, "slack.not-a-draft");
                        return;
                    }
                    var number = new CaseNumber(row.get().caseNumber());
                    talk.performAndTell(
                            new ReplyCommand.Approve(number, revision.get()), member, ear);
                });
    }

    private void command(SlackEnvelope envelope) {
        var text = talk.plain(envelope.payload().path("text").asString(""));
        var line = text.isBlank() ? "home" : text;
        if (grammar.read(line, Optional.empty(), Locale.ENGLISH)
                        instanceof PersonalCommand.Link(var code)
                && code.isPresent()) {
            talk.link(envelope, code.get());
            return;
        }
        talk.acting(
                envelope,
                (member, ear) ->
                        talk.performAndTell(
                                grammar.read(line, Optional.empty(), member.language()),
                                member,
                                ear));
    }

    private static boolean isSpoken(String line) {
        var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        return Arrays.stream(Verb.values())
                .anyMatch(one -> one.isSpoken() && one.name().equals(verb));
    }
}
