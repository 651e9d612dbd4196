package app.haris.social.webhook.jdbc;

import app.haris.social.webhook.WebhookRecords;
import app.haris.storage.jdbc.TestDatabase;

/** The real store, for the tests of what uses it. */
public final class WebhookStores {
    private WebhookStores() {}

    public static WebhookRecords records(TestDatabase database) {
        return new JdbcWebhookRecords(database.client());
    }
}
