package app.haris.chat;

import app.haris.inbox.CaseNumber;
import app.haris.work.Job;
import app.haris.work.JobName;
import app.haris.work.Worker;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Does the jobs that {@link CardDelivery} puts down. */
@Configuration(proxyBeanMethods = false)
class CardWorkers {
    @Bean
    Worker showsCards(List<ChatSurface> surfaces) {
        return new OnSurface(CardDelivery.SHOW, surfaces, ChatSurface::show);
    }

    @Bean
    Worker forgetsCards(List<ChatSurface> surfaces) {
        return new OnSurface(CardDelivery.FORGET, surfaces, ChatSurface::forget);
    }

    /** One thing to be done with a case on the surface that the job names. */
    private record OnSurface(
            JobName name, List<ChatSurface> surfaces, BiConsumer<ChatSurface, CaseNumber> deed)
            implements Worker {
        /** A surface that was switched off since has nothing to be kept right. */
        @Override
        public Next run(Job job) {
            var colon = job.key().indexOf(':');
            var wanted = job.key().substring(0, colon);
            var number = new CaseNumber(Long.parseLong(job.key().substring(colon + 1)));
            surfaces.stream()
                    .filter(surface -> surface.name().equals(wanted))
                    .forEach(surface -> deed.accept(surface, number));
            return new Next.Done();
        }
    }
}
