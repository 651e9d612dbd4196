package app.haris.chat.api;

import app.haris.chat.CrisisReport;
import app.haris.chat.Texts;
import app.haris.crisis.Crises;
import app.haris.crisis.CrisisRoom;
import app.haris.crisis.CrisisRooms;
import app.haris.crisis.CrisisRooms.Situation;
import app.haris.crisis.Proposal;
import app.haris.crisis.Silence;
import app.haris.crisis.Silences;
import app.haris.crisis.Standing;
import app.haris.team.Team;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/crisis}. */
@RestController
final class CrisisController {
    private static final MediaType MARKDOWN =
            new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final Crises crises;
    private final Silences silences;
    private final CrisisRooms rooms;
    private final CrisisReport report;
    private final Wordings wordings;

    /** In which words reports are written. */
    @Component
    record Wordings(Texts texts, Team team) {}

    CrisisController(
            Crises crises,
            Silences silences,
            CrisisRooms rooms,
            CrisisReport report,
            Wordings wordings) {
        this.crises = crises;
        this.silences = silences;
        this.rooms = rooms;
        this.report = report;
        this.wordings = wordings;
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LevelJson(
            String scope,
            String level,
            String reason,
            String setBy,
            Instant since,
            Optional<Instant> until) {
        static LevelJson of(Standing one) {
            return new LevelJson(
                    one.scope().key(),
                    one.level().name(),
                    one.reason(),
                    one.setBy(),
                    one.since(),
                    one.until());
        }
    }

    record ProposalJson(
            long number,
            String scope,
            String signal,
            String level,
            Instant at,
            String window,
            long count,
            double usual,
            List<Long> cases) {
        static ProposalJson of(Proposal one) {
            var evidence = one.evidence();
            return new ProposalJson(
                    one.number(),
                    one.scope().key(),
                    one.name(),
                    one.level().name(),
                    one.at(),
                    evidence.window().toString(),
                    evidence.count(),
                    evidence.usual(),
                    evidence.examples().stream().map(number -> number.value()).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SilenceJson(
            long number,
            String scope,
            String reason,
            String askedBy,
            Instant until,
            Optional<String> approvedBy) {
        static SilenceJson of(Silence one) {
            return new SilenceJson(
                    one.number(),
                    one.scope().key(),
                    one.reason(),
                    one.asked().by(),
                    one.until(),
                    one.approved().map(Silence.Word::by));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RoomJson(
            long number,
            String title,
            String scope,
            String openedBy,
            Instant openedAt,
            Optional<Instant> updateDue,
            Optional<CrisisRoom.Closing> closed) {
        static RoomJson of(CrisisRoom one) {
            return new RoomJson(
                    one.number(),
                    one.title(),
                    one.scope().key(),
                    one.openedBy(),
                    one.openedAt(),
                    one.updateDue(),
                    one.closed());
        }
    }

    record NowJson(
            List<LevelJson> levels,
            List<ProposalJson> proposals,
            List<SilenceJson> silences,
            List<RoomJson> rooms) {}

    record ReportJson(
            RoomJson room,
            Situation situation,
            Map<String, String> roles,
            List<CrisisRoom.Entry> timeline) {}

    @GetMapping("/api/crisis")
    NowJson now() {
        return new NowJson(
                crises.standing().stream().map(LevelJson::of).toList(),
                crises.proposals().stream().map(ProposalJson::of).toList(),
                silences.current().stream().map(SilenceJson::of).toList(),
                rooms.all().stream().map(RoomJson::of).toList());
    }

    /** The report, as JSON or, with {@code format=markdown}, in the language that is asked for. */
    @GetMapping("/api/crisis/{number}")
    ResponseEntity<?> report(
            @PathVariable String number,
            @RequestParam Optional<String> format,
            @RequestParam Optional<String> language) {
        var room =
                number.matches("[0-9]{1,18}")
                        ? rooms.find(Long.parseLong(number))
                        : Optional.<CrisisRoom>empty();
        if (room.isEmpty()) {
            return Problems.of(HttpStatus.NOT_FOUND, "not-found", "there is no room " + number);
        }
        return format.filter("markdown"::equals).isPresent()
                ? ResponseEntity.ok()
                        .contentType(MARKDOWN)
                        .body(markdown(room.get(), language.orElse("en")))
                : ResponseEntity.ok(json(room.get()));
    }

    private String markdown(CrisisRoom room, String language) {
        var words = wordings.texts().in(Locale.forLanguageTag(language), wordings.team().zone());
        return report.markdown(room, words);
    }

    private ReportJson json(CrisisRoom room) {
        return new ReportJson(
                RoomJson.of(room),
                rooms.situation(room),
                report.roles(room),
                rooms.timeline(room.number()));
    }
}
