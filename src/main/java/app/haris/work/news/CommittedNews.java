package app.haris.work.news;

import app.haris.storage.Transactions;
import app.haris.work.News;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes news as Spring's events, once the transaction has committed. */
@Component
final class CommittedNews implements News {
    private final Transactions transactions;
    private final ApplicationEventPublisher publisher;

    CommittedNews(Transactions transactions, ApplicationEventPublisher publisher) {
        this.transactions = transactions;
        this.publisher = publisher;
    }

    @Override
    public void tell(Record event) {
        transactions.afterCommit(() -> publisher.publishEvent(event));
    }
}
