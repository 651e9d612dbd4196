package app.haris;

import app.haris.cli.CommandLines;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientObservationAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestTemplateAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestTemplateObservationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts Haris, or does another verb of its command line.
 *
 * <p>Beans bear the full names of their classes, so that two modules may use the same word. What is
 * left out would only be made at each start and never used: Haris makes its clients and counts what
 * it does itself.
 */
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = {
            AopAutoConfiguration.class,
            HttpClientAutoConfiguration.class,
            HttpServiceClientPropertiesAutoConfiguration.class,
            ImperativeHttpClientAutoConfiguration.class,
            ObservationAutoConfiguration.class,
            PersistenceExceptionTranslationAutoConfiguration.class,
            RestClientAutoConfiguration.class,
            RestClientObservationAutoConfiguration.class,
            RestTemplateAutoConfiguration.class,
            RestTemplateObservationAutoConfiguration.class,
            ScheduledTasksObservationAutoConfiguration.class,
            TaskSchedulingAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            WebMvcObservationAutoConfiguration.class
        })
public class HarisApplication {
    public static void main(String[] arguments) {
        CommandLines.main(HarisApplication.class, arguments);
    }

    /**
     * Says that no more beans will be named. Until it is said the factory remembers of no type
     * which beans are of it, and looks through all of them for each parameter of each constructor;
     * by itself it is only said after the web server was made, which needs nearly every bean.
     */
    @Bean
    static BeanFactoryPostProcessor allBeansAreNamed() {
        return ConfigurableListableBeanFactory::freezeConfiguration;
    }
}
