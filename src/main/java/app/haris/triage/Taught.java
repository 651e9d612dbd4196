package app.haris.triage;

import app.haris.social.BrandId;
import java.util.Optional;

/** What the teams have taught beyond what ships. */
@FunctionalInterface
public interface Taught {
    Taught NOTHING = (_, _) -> Optional.empty();

    /** Asked for every text: must not wait for anything. */
    Optional<Tuning> of(BrandId brand, Task task);
}
