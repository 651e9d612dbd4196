package app.haris.reply.outbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the outbox's limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxLimits.class)
class OutboxConfiguration {}
