package app.haris.social.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.haris.social.AccountId;
import app.haris.social.Author;
import app.haris.social.Interaction;
import app.haris.social.RemoteId;
import app.haris.social.Visibility;
import app.haris.social.sandbox.Post;
import app.haris.social.sandbox.Timeline.Conversation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationViewTests {
    private static final Words WORDS = new Words(Locale.ENGLISH, ZoneOffset.UTC);

    /**
     * A post is written as {@code id<parent}, oldest first; a nested reply comes out in brackets.
     */
    @ParameterizedTest
    @CsvSource({
        "a b<a c<a, b c",
        "a b<a c<a d<b, b (d) c",
        "a b<a c<a e<b d<b f<c, b (e) (d) c (f)",
        "a b<a c<b d<c, b (c) (d)",
        "a b<missing c<b, b (c)",
        "a b c, b c",
        "a<c b<c c<b, b (c)",
        "a, ''"
    })
    void each_reply_stands_below_what_it_answers(String posts, String drawn) {
        var conversation =
                new Conversation(
                        Arrays.stream(posts.split(" ")).map(ConversationViewTests::post).toList());

        var view = ConversationView.of(conversation, post -> new PostView(post, WORDS, "Acme"));

        assertThat(view.replies())
                .extracting(
                        reply ->
                                reply.isNested()
                                        ? "(" + reply.post().id() + ")"
                                        : reply.post().id())
                .containsExactlyElementsOf(drawn.isEmpty() ? List.of() : List.of(drawn.split(" ")));
    }

    private static Post post(String text) {
        var names = text.split("<");
        return new Post(
                new AccountId("acme-demo"),
                new RemoteId(names[0]),
                "t",
                Post.Voice.AUDIENCE,
                Interaction.Kind.COMMENT,
                new Author("42", null, null, null, false),
                names.length > 1 ? new RemoteId(names[1]) : null,
                text,
                Visibility.PUBLIC,
                null,
                List.of(),
                Instant.EPOCH,
                Post.Marks.NONE);
    }
}
