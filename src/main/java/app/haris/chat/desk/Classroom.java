package app.haris.chat.desk;

import app.haris.chat.CaseCommand;
import app.haris.inbox.Actor;
import app.haris.inbox.Case;
import app.haris.inbox.CaseNumber;
import app.haris.inbox.Cases;
import app.haris.inbox.Outcome;
import app.haris.social.Language;
import app.haris.storage.Transactions;
import app.haris.teaching.Lesson;
import app.haris.teaching.Teaching;
import app.haris.triage.Task;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Does to a case what teaches something, and teaches it. */
@Component
final class Classroom {
    private final Cases cases;
    private final Teaching teaching;
    private final LessonWords words;
    private final Transactions transactions;

    Classroom(Cases cases, Teaching teaching, LessonWords words, Transactions transactions) {
        this.cases = cases;
        this.teaching = teaching;
        this.words = words;
        this.transactions = transactions;
    }

    Outcome<Case> tag(CaseCommand.Tag tag, Actor actor) {
        return teaching(tag.number(), lessons(tag), actor, () -> tagged(tag, actor));
    }

    /** A language is no tag: the case is in it from now on. */
    private Outcome<Case> tagged(CaseCommand.Tag tag, Actor actor) {
        var spoken =
                lessons(tag).stream().filter(it -> isOfLanguage(it) && !it.isDenial()).findFirst();
        if (spoken.isEmpty()) {
            return cases.tag(tag.number(), tag.added(), tag.removed(), actor);
        }
        var language = Language.of(spoken.get().label());
        return switch (cases.speaks(tag.number(), language, actor)) {
            case Outcome.Denied<Case> denied -> denied;
            case Outcome.Done<Case> _ ->
                    cases.tag(tag.number(), plainTags(tag.added()), tag.removed(), actor);
        };
    }

    private Set<String> plainTags(Set<String> tags) {
        return tags.stream()
                .filter(it -> words.lesson(it).filter(Classroom::isOfLanguage).isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isOfLanguage(Lesson lesson) {
        return lesson.task() == Task.LANGUAGE;
    }

    Outcome<Case> close(CaseCommand.Close close, Actor actor) {
        return teaching(
                close.number(),
                lessons(close),
                actor,
                () -> cases.close(close.number(), close.reason(), actor));
    }

    /** One for each task: what a text is says more than what it is not. */
    Set<Lesson> lessons(CaseCommand.Tag tag) {
        var lessons =
                tag.added().stream()
                        .sorted()
                        .flatMap(word -> words.lesson(word).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        tag.removed().stream()
                .sorted()
                .flatMap(word -> words.lesson(word).stream())
                .map(lesson -> Lesson.denying(lesson.task(), lesson.label()))
                .filter(denial -> lessons.stream().noneMatch(it -> it.task() == denial.task()))
                .forEach(lessons::add);
        return lessons;
    }

    Set<Lesson> lessons(CaseCommand.Close close) {
        return words.ofReason(close.reason()).map(Set::of).orElseGet(Set::of);
    }

    /** Both or neither. */
    private Outcome<Case> teaching(
            CaseNumber number, Set<Lesson> lessons, Actor actor, Supplier<Outcome<Case>> deed) {
        return transactions.call(
                () -> {
                    var outcome = deed.get();
                    if (outcome instanceof Outcome.Done) {
                        teaching.teach(number, lessons, actor);
                    }
                    return outcome;
                });
    }
}
