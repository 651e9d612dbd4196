package app.haris.chat;

import app.haris.social.Accounts;
import app.haris.social.Brand;
import app.haris.social.BrandId;
import app.haris.teaching.TaughtModel;
import app.haris.triage.Task;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What there is to say of a brand's own model, in one line. */
@Component
public final class ModelLines {
    private final Accounts accounts;

    public ModelLines(Accounts accounts) {
        this.accounts = accounts;
    }

    /** That it reads better than the one before. */
    public String adopted(TaughtModel model, Wording words) {
        return say("models.adopted", model, words);
    }

    /** One of the models.* messages, with the model's figures. */
    public String say(String key, TaughtModel model, Wording words) {
        return words.say(
                key,
                Map.of(
                        "brand", brand(model.brand()),
                        "task", task(model.task(), words),
                        "time", model.madeAt(),
                        "learned", model.learned(),
                        "held", model.heldBack(),
                        "before", model.rightBefore(),
                        "right", model.right()));
    }

    public static String task(Task task, Wording words) {
        return words.word("task", task.word());
    }

    public String brand(BrandId id) {
        return accounts.brands().stream()
                .filter(brand -> brand.id().equals(id))
                .map(Brand::name)
                .findFirst()
                .orElse(id.value());
    }
}
