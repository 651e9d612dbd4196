package app.haris.chat;

import app.haris.social.BrandId;
import app.haris.triage.Task;
import java.util.Optional;

/** About what the brands' models have been taught. */
public sealed interface ModelCommand extends Command {
    /** What the brands' models have been taught. */
    record ShowModels() implements ModelCommand {}

    /**
     * @param brand whose model, where not the newest of all
     */
    record RollBackModel(Optional<BrandId> brand, Optional<Task> task) implements ModelCommand {}
}
