package app.haris.inbox.intake;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the inbox's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class IntakeConfiguration {}
