package app.haris.social.mastodon;

import app.haris.social.PictureLimits;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What servers answer, as far as Haris reads it (https://docs.joinmastodon.org/entities/). Other
 * servers leave out more than Mastodon does, so that all but ids may be absent.
 */
final class Answers {
    private Answers() {}

    record Person(
            String id,
            String acct,
            @Nullable String displayName,
            @Nullable Long followersCount,
            @Nullable String url,
            @Nullable Moved moved) {}

    /** Where somebody lives now. */
    record Moved(@Nullable String id, @Nullable String acct) {}

    /** The program that a token was given to, and what it may. */
    record Program(@Nullable String name, @Nullable List<String> scopes) {
        /** Whether it may; not known of servers that do not say, as Mastodon did not before 4.3. */
        boolean lacks(String scope) {
            return scopes != null
                    && !scopes.isEmpty()
                    && scopes.stream()
                            .noneMatch(one -> one.equals(scope) || scope.startsWith(one + ":"));
        }
    }

    record Mention(String id, String acct, String url) {}

    record Attachment(
            @Nullable String id,
            @Nullable String type,
            @Nullable String url,
            @Nullable String remoteUrl,
            @Nullable String description) {}

    record Option(@Nullable String title) {}

    record Poll(@Nullable List<Option> options) {
        List<String> choices() {
            return options == null
                    ? List.of()
                    : options.stream().map(Option::title).filter(Objects::nonNull).toList();
        }
    }

    /**
     * What a status quotes (https://docs.joinmastodon.org/entities/Quote, since 4.4).
     *
     * @param quotedStatusId in place of the whole, where quotes are nested
     */
    record Quote(@Nullable Status quotedStatus, @Nullable String quotedStatusId) {
        Optional<String> id() {
            return Optional.ofNullable(quotedStatus)
                    .map(Status::id)
                    .or(() -> Optional.ofNullable(quotedStatusId));
        }
    }

    record Status(
            String id,
            Instant createdAt,
            @Nullable Instant editedAt,
            Person account,
            @Nullable String content,
            @Nullable String spoilerText,
            @Nullable Boolean sensitive,
            @Nullable String visibility,
            @Nullable String language,
            @Nullable String url,
            @Nullable String inReplyToId,
            @Nullable String inReplyToAccountId,
            @Nullable List<Mention> mentions,
            @Nullable List<Attachment> mediaAttachments,
            @Nullable Poll poll,
            @Nullable Quote quote,
            @Nullable Status reblog,
            @Nullable Long repliesCount,
            @Nullable Long reblogsCount,
            @Nullable Long favouritesCount) {
        String contentOrEmpty() {
            return content == null ? "" : content;
        }

        List<Mention> mentioned() {
            return mentions == null ? List.of() : mentions;
        }

        Stream<Attachment> attachments() {
            return mediaAttachments == null ? Stream.of() : mediaAttachments.stream();
        }

        /** What it answers, or else what it quotes. */
        Optional<String> parent() {
            return Optional.ofNullable(inReplyToId)
                    .or(() -> Optional.ofNullable(quote).flatMap(Quote::id));
        }

        /** What is quoted, as far as it may be seen. */
        Optional<Status> quoted() {
            return Optional.ofNullable(quote).map(Quote::quotedStatus);
        }

        /** What the author warns of before the text. */
        Optional<String> warning() {
            return Optional.ofNullable(spoilerText).map(String::strip).filter(it -> !it.isEmpty());
        }

        boolean isDirect() {
            return "direct".equals(visibility);
        }

        boolean isAnswerTo(String other) {
            return other.equals(inReplyToId);
        }
    }

    record Notification(
            String id,
            @Nullable String type,
            Instant createdAt,
            @Nullable Person account,
            @Nullable Status status) {}

    record Context(@Nullable List<Status> descendants) {
        Stream<Status> below() {
            return descendants == null ? Stream.of() : descendants.stream();
        }
    }

    record StatusLimits(@Nullable Integer maxCharacters, @Nullable Integer maxMediaAttachments) {}

    record FileLimits(@Nullable Integer imageSizeLimit, @Nullable Integer descriptionLimit) {}

    /**
     * @param streaming where news are told at once; {@code streamingApi} in the first version
     */
    record Addresses(@Nullable String streaming, @Nullable String streamingApi) {}

    record Configuration(
            @Nullable StatusLimits statuses,
            @Nullable FileLimits mediaAttachments,
            @Nullable Addresses urls) {}

    /**
     * @param maxTootChars where Pleroma and snac say how long a status may be
     * @param uploadLimit where Pleroma says how large a file may be
     */
    record Instance(
            @Nullable String version,
            @Nullable Configuration configuration,
            @Nullable Integer maxTootChars,
            @Nullable Integer uploadLimit,
            @Nullable Integer descriptionLimit,
            @Nullable Addresses urls) {
        /** What Mastodon has had since version 4 where the server does not say. */
        private static final PictureLimits USUAL = new PictureLimits(4, 8_000_000, 1_500);

        static final Instance SILENT = new Instance(null, null, null, null, null, null);

        /**
         * Others say their name too, or count from 0 as GoToSocial does; unsaid, it is taken for
         * it.
         */
        boolean isMastodon() {
            return version == null || version.matches("[1-9]\\d*\\.\\d+\\.\\d+([+-]\\S*)?");
        }

        /** Snac says of every text that it is English. */
        boolean tellsLanguages() {
            return version == null || !version.contains("snac");
        }

        Optional<String> streaming() {
            return Optional.ofNullable(configuration)
                    .map(Configuration::urls)
                    .map(Addresses::streaming)
                    .or(() -> Optional.ofNullable(urls).map(Addresses::streamingApi));
        }

        PictureLimits pictures() {
            var statuses = Optional.ofNullable(configuration).map(Configuration::statuses);
            var files = Optional.ofNullable(configuration).map(Configuration::mediaAttachments);
            return new PictureLimits(
                    statuses.map(StatusLimits::maxMediaAttachments)
                            .filter(most -> most > 0)
                            .orElse(USUAL.most()),
                    files.map(FileLimits::imageSizeLimit)
                            .or(() -> Optional.ofNullable(uploadLimit))
                            .filter(bytes -> bytes > 0)
                            .orElse(USUAL.bytes()),
                    files.map(FileLimits::descriptionLimit)
                            .or(() -> Optional.ofNullable(descriptionLimit))
                            .filter(most -> most > 0)
                            .orElse(USUAL.description()));
        }

        Optional<Integer> mostCharacters() {
            return Optional.ofNullable(configuration)
                    .map(Configuration::statuses)
                    .map(StatusLimits::maxCharacters)
                    .or(() -> Optional.ofNullable(maxTootChars));
        }
    }

    record Problem(@Nullable String error, @Nullable String errorDescription) {
        String words() {
            return error == null ? "" : error;
        }
    }
}
