package app.haris.social.webhook;

import app.haris.social.AccountId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of webhooks, in memory. */
public final class FakeWebhookRecords implements WebhookRecords {
    private final Map<AccountId, Map<String, WebhookRecord>> all = new ConcurrentHashMap<>();

    @Override
    public List<WebhookRecord> of(AccountId account) {
        return List.copyOf(all.getOrDefault(account, Map.of()).values());
    }

    @Override
    public void save(AccountId account, WebhookRecord record) {
        all.computeIfAbsent(account, id -> new TreeMap<>()).put(record.what(), record);
    }
}
