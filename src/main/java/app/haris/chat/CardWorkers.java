package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.teaching.Teaching;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Does the jobs that {@link CardDelivery}, {@link SourceDelivery}, {@link NoticeDelivery} and
 * {@link ModelDelivery} put down.
 */
@Configuration(proxyBeanMethods = false)
class CardWorkers {
    @Bean
    Worker showsCards(List<ChatSurface> surfaces) {
        return new OnSurface(
                CardDelivery.SHOW, surfaces, (surface, key) -> surface.show(number(key)));
    }

    @Bean
    Worker forgetsCards(List<ChatSurface> surfaces) {
        return new OnSurface(
                CardDelivery.FORGET, surfaces, (surface, key) -> surface.forget(number(key)));
    }

    @Bean
    Worker showsSources(List<ChatSurface> surfaces) {
        return new OnSurface(
                SourceDelivery.SHOW,
                surfaces,
                (surface, key) -> surface.showSource(new AccountId(key)));
    }

    /** One that is gone by now has nothing to be told of. */
    @Bean
    Worker tellsOfModels(List<ChatSurface> surfaces, Teaching teaching) {
        return new OnSurface(
                ModelDelivery.SHOW,
                surfaces,
                (surface, key) ->
                        teaching.models().stream()
                                .filter(model -> model.id().toString().equals(key))
                                .forEach(surface::tellOf));
    }

    @Bean
    Worker showsNotices(List<ChatSurface> surfaces) {
        return new OnSurface(
                NoticeDelivery.SHOW,
                surfaces,
                (surface, key) -> surface.show(Notice.About.of(key)));
    }

    private static CaseNumber number(String key) {
        return new CaseNumber(Long.parseLong(key));
    }

    /** One thing to be done on the surface that the job names before the colon. */
    private record OnSurface(
            JobName name, List<ChatSurface> surfaces, BiConsumer<ChatSurface, String> deed)
            implements Worker {
        /** A surface that was switched off since has nothing to be kept right. */
        @Override
        public Next run(Job job) {
            var colon = job.key().indexOf(':');
            var wanted = job.key().substring(0, colon);
            surfaces.stream()
                    .filter(surface -> surface.name().equals(wanted))
                    .forEach(surface -> deed.accept(surface, job.key().substring(colon + 1)));
            return new Next.Done();
        }
    }
}
