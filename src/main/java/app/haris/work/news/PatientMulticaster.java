package app.haris.work.news;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Goes on to the next listener when one throws at a piece of news. Spring's own events stay as they
 * are: a listener that fails at the start must stop the start.
 */
@Component(AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME)
final class PatientMulticaster extends SimpleApplicationEventMulticaster {
    private static final Logger LOG = LoggerFactory.getLogger(PatientMulticaster.class);

    PatientMulticaster(BeanFactory beans) {
        super(beans);
    }

    @Override
    protected void invokeListener(ApplicationListener<?> listener, ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> news
                && news.getPayload() instanceof Record told) {
            tell(listener, event, told);
        } else {
            super.invokeListener(listener, event);
        }
    }

    private void tell(ApplicationListener<?> listener, ApplicationEvent event, Record told) {
        try {
            super.invokeListener(listener, event);
        } catch (RuntimeException e) {
            LOG.error("a listener failed at {}", told.getClass().getSimpleName(), e);
        }
    }
}
