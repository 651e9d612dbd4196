package app.haris.chat.slack.api;

import app.haris.chat.mirror.Verdict;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call of a method, its answer judged. */
final class SlackCall {
    /** https://docs.slack.dev/apis/web-api/rate-limits (2026-11): Retry-After is in seconds. */
    private static final String RETRY_AFTER = "Retry-After";

    private static final Duration UNTOLD = Duration.ofSeconds(5);

    private SlackCall() {}

    @FunctionalInterface
    interface Call<R> {
        R send() throws IOException, SlackApiException;
    }

    static <R extends SlackApiTextResponse, T> Verdict<T> make(Call<R> call, Function<R, T> value) {
        try {
            var answer = call.send();
            return answer.isOk()
                    ? new Verdict.Ok<>(value.apply(answer))
                    : refused(answer.getError());
        } catch (SlackApiException e) {
            var response = e.getResponse();
            if (response.code() == 429) {
                return new Verdict.Limited<>(retryAfter(response.header(RETRY_AFTER)));
            }
            return response.code() >= 500
                    ? new Verdict.Lost<>("HTTP " + response.code())
                    : new Verdict.Refused<>("HTTP " + response.code());
        } catch (IOException e) {
            return new Verdict.Lost<>(e.getClass().getSimpleName());
        }
    }

    private static <T> Verdict<T> refused(String error) {
        return switch (error) {
            case "ratelimited", "rate_limited" -> new Verdict.Limited<>(UNTOLD);
            // Slack's own words for "something went wrong, it may have been done".
            case "internal_error", "fatal_error", "service_unavailable", "request_timeout" ->
                    new Verdict.Lost<>(error);
            default -> new Verdict.Refused<>(error);
        };
    }

    private static Duration retryAfter(@Nullable String header) {
        try {
            return header == null
                    ? UNTOLD
                    : Duration.of(Long.parseLong(header.strip()), TimeUnit.SECONDS.toChronoUnit());
        } catch (NumberFormatException e) {
            return UNTOLD;
        }
    }
}
