package app.haris.social.instagram;

import app.haris.social.Account;
import app.haris.social.Fetched;
import app.haris.social.PlatformName;
import app.haris.social.Webhook;
import app.haris.social.graph.Calls;
import app.haris.social.graph.Channel;
import app.haris.social.graph.Echoes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hears what Instagram calls about accounts. */
@Component
final class InstagramWebhook implements Webhook {
    private final Calls calls;
    private final Echoes echoes;
    private final Mentions mentions;
    private final Broadcasts broadcasts;

    InstagramWebhook(Calls calls, Echoes echoes, Mentions mentions, Broadcasts broadcasts) {
        this.calls = calls;
        this.echoes = echoes;
        this.mentions = mentions;
        this.broadcasts = broadcasts;
    }

    @Override
    public PlatformName name() {
        return Instagram.NAME;
    }

    @Override
    public String signatureHeader() {
        return Calls.SIGNATURE;
    }

    @Override
    public Optional<Proof> prove(Account account, Map<String, String> asked) {
        return calls.prove(account, asked);
    }

    @Override
    public boolean isSigned(Account account, String signature, byte[] body) {
        return calls.isSigned(account, signature, body);
    }

    @Override
    public Optional<Called> read(Account account, byte[] body) {
        var changes = new AccountChanges();
        return calls.read(account, body, "instagram", changes).map(changes::liveFirst);
    }

    @Override
    public Fetched run(Account account, String errand) {
        return echoes.run(account, Channel.INSTAGRAM, errand)
                .or(() -> mentions.run(account, errand))
                .or(() -> broadcasts.run(account, errand))
                .orElseGet(() -> new Fetched.News(List.of(), "", false));
    }
}
