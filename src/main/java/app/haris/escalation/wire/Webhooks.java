package app.haris.escalation.wire;

import app.haris.escalation.EscalationFile;
import app.haris.escalation.EscalationFile.Webhook;
import app.haris.escalation.Messenger;
import app.haris.escalation.Page;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.settings.Hmac;
import app.haris.settings.Settings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells programs by POST. The signature is HMAC-SHA256 over time, a dot and the body, so that a
 * listener can refuse what is forged and what is old; {@code Haris-Id} is the same when a call is
 * repeated. Redirects are not followed: the body is for the address that was configured.
 */
@Component
final class Webhooks implements Messenger {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Settings settings;
    private final Announcement announcement;
    private final Clock clock;
    private final Supplier<HttpClient> client =
            SingletonSupplier.of(
                    () ->
                            HttpClient.newBuilder()
                                    .connectTimeout(PATIENCE)
                                    .followRedirects(Redirect.NEVER)
                                    .build());

    Webhooks(Settings settings, Announcement announcement, Clock clock) {
        this.settings = settings;
        this.announcement = announcement;
        this.clock = clock;
    }

    @Override
    public boolean serves(Recipient recipient) {
        return recipient instanceof Recipient.ToWebhook;
    }

    @Override
    public Delivery deliver(Page page, Run run) {
        return webhook(page)
                .map(webhook -> post(webhook, page, run))
                .orElseGet(() -> new Delivery.Unreachable("webhook-not-configured"));
    }

    private Optional<Webhook> webhook(Page page) {
        return page.recipient() instanceof Recipient.ToWebhook(var name)
                ? Optional.ofNullable(settings.current(EscalationFile.FILE).webhooks().get(name))
                : Optional.empty();
    }

    private Delivery post(Webhook webhook, Page page, Run run) {
        var body = body(page, run);
        var time = Long.toString(clock.instant().getEpochSecond());
        var request =
                HttpRequest.newBuilder(webhook.url())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Haris-Id", page.id().toString())
                        .header("Haris-Time", time)
                        .header("Haris-Signature", "sha256=" + sign(webhook, time + "." + body))
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            var status = client.get().send(request, BodyHandlers.discarding()).statusCode();
            return status / 100 == 2
                    ? new Delivery.Delivered("webhook")
                    : new Delivery.Later("http-" + status, AGAIN);
        } catch (IOException failure) {
            return new Delivery.Later("webhook-unreachable", AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Delivery.Later("interrupted", AGAIN);
        }
    }

    private String body(Page page, Run run) {
        var body = JSON.createObjectNode();
        body.put("id", page.id().toString());
        body.put("run", run.id().toString());
        body.put("chain", run.chain().name());
        body.put("cause", run.cause().key());
        body.put("reason", run.reason());
        body.put("why", run.why());
        body.put("startedBy", run.startedBy());
        body.put("startedAt", run.startedAt().toString());
        body.put("count", run.count());
        body.put("step", page.position() + 1);
        body.put("round", page.round() + 1);
        body.put("at", page.at().toString());
        body.put("url", announcement.address(run).toString());
        return body.toString();
    }

    private static String sign(Webhook webhook, String text) {
        var sum = Hmac.sha256(webhook.secret().reveal(), text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sum);
    }
}
