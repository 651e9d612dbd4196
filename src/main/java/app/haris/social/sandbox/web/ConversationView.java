package app.haris.social.sandbox.web;

import app.haris.social.RemoteId;
import app.haris.social.sandbox.Post;
import app.haris.social.sandbox.Timeline.Conversation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What belongs together on a page: a first post, and each reply below what it answers. */
record ConversationView(PostView first, List<Reply> replies) {

    /** A reply, and whether it answers another one. */
    record Reply(PostView post, boolean isNested) {}

    static ConversationView of(Conversation conversation, Function<Post, PostView> draw) {
        var root = conversation.first();
        var children = childrenOf(conversation);
        var replies = new ArrayList<Reply>();
        var waiting = new ArrayDeque<>(children.getOrDefault(root.id(), List.of()));
        var direct = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            var post = waiting.pop();
            replies.add(new Reply(draw.apply(post), !direct.contains(post)));
            children.getOrDefault(post.id(), List.of()).reversed().forEach(waiting::push);
        }
        return new ConversationView(draw.apply(root), replies);
    }

    /**
     * The posts below each post. Who answers something that is not here, or that stands only
     * further down, answers the first one: so none is lost, in a circle or otherwise.
     */
    private static Map<RemoteId, List<Post>> childrenOf(Conversation conversation) {
        var root = conversation.first().id();
        var children = new HashMap<RemoteId, List<Post>>();
        children.put(root, new ArrayList<>());
        for (var post : conversation.replies()) {
            find(children, post.inReplyTo(), root).add(post);
            children.put(post.id(), new ArrayList<>());
        }
        return children;
    }

    private static List<Post> find(
            Map<RemoteId, List<Post>> children, @Nullable RemoteId parent, RemoteId root) {
        var below = parent == null ? null : children.get(parent);
        return below == null ? children.getOrDefault(root, new ArrayList<>()) : below;
    }
}
