package app.haris.chat.room;

import app.haris.settings.Settings;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Guards everything that is not the programs' side of Haris (that has a chain of its own). */
@Configuration
class RoomSecurity {
    /** No inline script or style, nothing from elsewhere, nobody's frame. */
    static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    @Order(10)
    SecurityFilterChain room(
            HttpSecurity http, Sessions sessions, SignedOut signedOut, Settings settings) {
        return http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, "/sandbox/**")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, "/sandbox/**")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, "/calendar/**")
                                        .permitAll()
                                        .requestMatchers(
                                                "/sign-in",
                                                "/acknowledge",
                                                "/room/**",
                                                "/webjars/**",
                                                "/favicon.ico",
                                                "/actuator/health/**",
                                                "/actuator/prometheus")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .denyAll()
                                        .anyRequest()
                                        .authenticated())
                .addFilterBefore(new Door(settings), SecurityContextHolderFilter.class)
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(
                        management ->
                                management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(signedOut)
                                        .accessDeniedHandler(signedOut))
                .headers(RoomSecurity::harden)
                .build();
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny());
    }

    /** The token lies in a cookie that scripts cannot read, and in each page that may post. */
    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("haris_csrf");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Keeps Spring Boot from making up a password: nobody signs in by one. */
    @Bean
    UserDetailsService nobodyHasPassword() {
        return name -> {
            throw new UsernameNotFoundException("members sign in by a link");
        };
    }
}
