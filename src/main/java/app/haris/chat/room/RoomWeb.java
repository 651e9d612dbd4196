package app.haris.chat.room;

import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** How the room's pages and files are served. */
@Configuration(proxyBeanMethods = false)
class RoomWeb implements WebMvcConfigurer {
    private static final Duration YEAR = Duration.ofDays(365);

    /**
     * Our own files are asked after each time (304 mostly); those of a library bear its version.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/room/**")
                .addResourceLocations("classpath:/static/room/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
    }

    /** A page that fails half-way is to become a page that says so, not half a page. */
    @Bean
    SmartInitializingSingleton wholePages(ThymeleafViewResolver views) {
        return () -> views.setProducePartialOutputWhileProcessing(false);
    }
}
