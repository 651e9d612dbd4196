package app.haris.social;

import java.time.ZoneId;
import java.util.List;

/** A brand that we guard: the languages its audience speaks and the zone of its working day. */
public record Brand(BrandId id, String name, List<Language> languages, ZoneId zone) {
    public Brand {
        languages = List.copyOf(languages);
    }
}
