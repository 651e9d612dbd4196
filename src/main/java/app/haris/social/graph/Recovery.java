package app.haris.social.graph;

import app.haris.social.OutgoingReply;
import app.haris.social.OwnPosts;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds a reply whose outcome is unknown among what stands there in our name. That it is not seen
 * proves nothing: Meta says nowhere by when a call that failed has had its effect, if it has any.
 */
@Component("graphRecovery")
public final class Recovery {
    /** By how much Meta's clock may differ from ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final OwnPosts own;

    public Recovery(OwnPosts own) {
        this.own = own;
    }

    /** Of several alike, one that no other publication has claimed is likelier to be this one's. */
    public ReadBack among(OutgoingReply reply, Instant attemptedAt, List<Seen.Ours> all) {
        var essence = essence(reply.text());
        var alike =
                all.stream()
                        .filter(one -> !one.at().isBefore(attemptedAt.minus(SKEW)))
                        .filter(one -> essence(one.text()).equals(essence))
                        .map(Seen.Ours::receipt)
                        .toList();
        var claimed =
                own.among(
                        reply.account(),
                        alike.stream().map(one -> new RemoteId(one.id().value())).toList());
        var found =
                alike.stream()
                        .filter(one -> !claimed.contains(one.id()))
                        .findFirst()
                        .or(() -> alike.stream().findFirst());
        found.ifPresent(receipt -> own.add(reply.account(), receipt.id()));
        return found.<ReadBack>map(ReadBack.Found::new)
                .orElseGet(() -> new ReadBack.Inconclusive("not-seen"));
    }

    /** What of a text survives its way through an app: white space does not. */
    private static String essence(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
