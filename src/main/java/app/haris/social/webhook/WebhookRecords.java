package app.haris.social.webhook;

import app.haris.social.AccountId;
import java.util.List;

/** Keeps what is known of webhooks. */
public interface WebhookRecords {
    List<WebhookRecord> of(AccountId account);

    void save(AccountId account, WebhookRecord record);
}
