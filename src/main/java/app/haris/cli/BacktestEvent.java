package app.haris.cli;

import app.haris.inbox.Backtest.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Something that would have happened. */
sealed interface BacktestEvent {
    JsonMapper JSON = JsonMapper.shared();

    Instant at();

    /** Its name in the contract. */
    String kind();

    /** Adds what is told beside time and kind. */
    void tell(ObjectNode line);

    /** One line. */
    default String json() {
        var line = JSON.createObjectNode().put("at", at().toString()).put("event", kind());
        tell(line);
        return line.toString();
    }

    /** What one interaction brought about, in order. */
    static List<BacktestEvent> of(Judged judged) {
        var events = new ArrayList<BacktestEvent>();
        if (judged.isFirst()) {
            events.add(new CaseOpened(judged));
        }
        judged.assessment().rules().forEach(rule -> events.add(new RuleFired(rule, judged)));
        return events;
    }

    record CaseOpened(Judged judged) implements BacktestEvent {
        @Override
        public Instant at() {
            return judged.at();
        }

        @Override
        public String kind() {
            return "case";
        }

        @Override
        public void tell(ObjectNode line) {
            var assessment = judged.assessment();
            line.put("case", judged.caseNumber().value());
            line.put("account", judged.interaction().account().value());
            line.put("interaction", judged.interaction().id().value());
            line.put("language", assessment.language().code());
            assessment.sentiment().ifPresent(it -> line.put("sentiment", it));
            assessment.intent().ifPresent(it -> line.put("intent", it));
            assessment.topic().ifPresent(it -> line.put("topic", it));
            line.put("priority", assessment.priority().name().toLowerCase(Locale.ROOT));
            var tags = line.putArray("tags");
            assessment.tags().forEach(tags::add);
        }
    }

    record RuleFired(String rule, Judged judged) implements BacktestEvent {
        @Override
        public Instant at() {
            return judged.at();
        }

        @Override
        public String kind() {
            return "rule";
        }

        @Override
        public void tell(ObjectNode line) {
            line.put("rule", rule);
            line.put("case", judged.caseNumber().value());
            line.put("interaction", judged.interaction().id().value());
        }
    }
}
