package app.haris.chat.slack.workspace;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who works in the workspace: reads, clicks, reacts and types, over Socket Mode. */
public final class SlackPerson {
    private final SlackWorkspace workspace;
    private final String id;

    public SlackPerson(SlackWorkspace workspace, String id) {
        this.workspace = workspace;
        this.id = id;
        workspace.admit(id, id.toLowerCase(java.util.Locale.ROOT) + "@acme.example");
    }

    public String id() {
        return id;
    }

    /** Deletes a message, as an admin of the workspace may. */
    public CompletableFuture<JsonNode> deletes(SlackMessage message) {
        message.isDeleted = true;
        var event = SlackWorkspace.JSON.createObjectNode();
        event.put("type", "message").put("subtype", "message_deleted");
        event.put("channel", message.channel).put("deleted_ts", message.ts);
        event.putObject("previous_message").put("user", message.author).put("ts", message.ts);
        return workspace.socket.send("events_api", event(event));
    }

    /** Takes a channel out of the archive. */
    public void unarchives(String channel) {
        var event = SlackWorkspace.JSON.createObjectNode();
        event.put("type", "channel_unarchive").put("channel", channel).put("user", id);
        workspace.socket.send("events_api", event(event));
    }

    /** Leaves the company; an admin deactivates the account. */
    public void isDeactivated() {
        var event = SlackWorkspace.JSON.createObjectNode().put("type", "user_change");
        event.putObject("user").put("id", id).put("deleted", true);
        workspace.socket.send("events_api", event(event));
    }

    /** Clicks the control of this action, wherever it stands in the message. */
    public CompletableFuture<JsonNode> click(SlackMessage message, String actionId) {
        var element =
                elements(message.blocks)
                        .filter(one -> one.path("action_id").asString("").equals(actionId))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new AssertionError(
                                                "no " + actionId + " in " + message.blocks));
        return act(message, (ObjectNode) element.deepCopy());
    }

    /** Chooses an option of a menu. */
    public CompletableFuture<JsonNode> choose(SlackMessage message, String actionId, String value) {
        var element =
                (ObjectNode)
                        elements(message.blocks)
                                .filter(one -> one.path("action_id").asString("").equals(actionId))
                                .findFirst()
                                .orElseThrow()
                                .deepCopy();
        element.putObject("selected_option").put("value", value);
        return act(message, element);
    }

    private CompletableFuture<JsonNode> act(SlackMessage message, ObjectNode action) {
        action.put("action_ts", message.ts);
        var payload = payload("block_actions");
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts)
                .put("channel_id", message.channel);
        payload.putObject("channel").put("id", message.channel);
        payload.set("message", message.json(false));
        payload.putArray("actions").add(action);
        return workspace.socket.send("interactive", payload);
    }

    public CompletableFuture<JsonNode> react(SlackMessage message, String name) {
        message.react(name, id);
        return workspace.socket.send("events_api", reaction("reaction_added", message, name));
    }

    public CompletableFuture<JsonNode> unreact(SlackMessage message, String name) {
        message.unreact(name, id);
        return workspace.socket.send("events_api", reaction("reaction_removed", message, name));
    }

    private ObjectNode reaction(String type, SlackMessage message, String name) {
        var event = SlackWorkspace.JSON.createObjectNode();
        event.put("type", type).put("user", id).put("reaction", name);
        event.put("item_user", message.author).put("event_ts", message.ts);
        event.putObject("item")
                .put("type", "message")
                .put("channel", message.channel)
                .put("ts", message.ts);
        return event(event);
    }

    /** Types a message into a thread, and gives it. */
    public SlackMessage type(SlackMessage parent, String text) {
        var message = workspace.add(parent.channel, parent.ts, id, text, false);
        var event = SlackWorkspace.JSON.createObjectNode();
        event.put(
                "type",
                text.contains("<@" + SlackWorkspace.BOT_USER + ">") ? "app_mention" : "message");
        event.put("user", id).put("text", text).put("ts", message.ts);
        event.put("thread_ts", parent.ts).put("parent_user_id", parent.author);
        event.put("channel", parent.channel);
        event.put("channel_type", "channel").put("event_ts", message.ts);
        workspace.socket.send("events_api", event(event));
        return message;
    }

    /** Types {@code /haris …} in a channel. */
    public CompletableFuture<JsonNode> command(String text) {
        var payload = SlackWorkspace.JSON.createObjectNode();
        payload.put("command", "/haris").put("text", text).put("user_id", id).put("user_name", id);
        payload.put("channel_id", "C1").put("channel_name", "social-inbox");
        payload.put("team_id", SlackWorkspace.TEAM).put("team_domain", "acme").put("token", "t");
        payload.put("api_app_id", SlackWorkspace.APP_ID).put("is_enterprise_install", "false");
        payload.put("trigger_id", workspace.trigger());
        payload.put("response_url", workspace.responseUrl());
        return workspace.socket.send("slash_commands", payload);
    }

    /** Fills in a modal and submits it; values by action id. */
    public CompletableFuture<JsonNode> submit(JsonNode view, Map<String, String> values) {
        var filled = (ObjectNode) view.deepCopy();
        var state = filled.putObject("state").putObject("values");
        for (var block : view.path("blocks")) {
            var element = block.path("element");
            var action = element.path("action_id").asString("");
            if (values.containsKey(action)) {
                var value = state.putObject(block.path("block_id").asString()).putObject(action);
                value.put("type", element.path("type").asString());
                if (element.path("type").asString().contains("select")) {
                    value.putObject("selected_option").put("value", values.get(action));
                } else {
                    value.put("value", values.get(action));
                }
            }
        }
        var payload = payload("view_submission");
        payload.set("view", filled);
        payload.putArray("response_urls");
        return workspace.socket.send("interactive", payload);
    }

    /** Closes a modal without sending it, which Slack tells where the app wants to know. */
    public void closes(JsonNode view) {
        if (view.path("notify_on_close").asBoolean(false)) {
            var payload = payload("view_closed").put("is_cleared", false);
            payload.remove("trigger_id");
            payload.remove("response_url");
            payload.set("view", view);
            workspace.socket.send("interactive", payload);
        }
    }

    /** Types into a modal, which Slack tells letter by letter where the app wants it. */
    public CompletableFuture<JsonNode> types(JsonNode view, String text) {
        var filled = (ObjectNode) view.deepCopy();
        var state = filled.putObject("state").putObject("values");
        state.putObject("text")
                .putObject("text")
                .put("type", "plain_text_input")
                .put("value", text);
        var payload = payload("block_actions");
        payload.set("view", filled);
        payload.putArray("actions")
                .addObject()
                .put("type", "plain_text_input")
                .put("block_id", "text")
                .put("action_id", "text")
                .put("action_ts", workspace.now())
                .put("value", text);
        return workspace.socket.send("interactive", payload);
    }

    /** Chooses an option of a menu on the Home tab. */
    public CompletableFuture<JsonNode> chooseAtHome(String actionId, String value) {
        var payload = payload("block_actions");
        payload.set("view", workspace.homes.get(id));
        var action = payload.putArray("actions").addObject().put("type", "static_select");
        action.put("action_id", actionId).put("action_ts", "1.1");
        action.putObject("selected_option").put("value", value);
        return workspace.socket.send("interactive", payload);
    }

    public CompletableFuture<JsonNode> openHome() {
        var event = SlackWorkspace.JSON.createObjectNode();
        event.put("type", "app_home_opened")
                .put("user", id)
                .put("tab", "home")
                .put("channel", "D" + id);
        return workspace.socket.send("events_api", event(event));
    }

    /** Uses a shortcut that belongs to no message. */
    public CompletableFuture<JsonNode> shortcut(String callbackId) {
        var payload = payload("shortcut").put("callback_id", callbackId);
        payload.remove("response_url");
        return workspace.socket.send("interactive", payload.put("action_ts", workspace.now()));
    }

    /** Clicks a button of this action and value in a modal. */
    public CompletableFuture<JsonNode> click(JsonNode view, String actionId, String value) {
        var action =
                elements(view.path("blocks"))
                        .filter(one -> one.path("action_id").asString("").equals(actionId))
                        .filter(one -> one.path("value").asString("").equals(value))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no " + actionId + " in " + view));
        var payload = payload("block_actions");
        payload.remove("response_url");
        payload.putObject("container")
                .put("type", "view")
                .put("view_id", view.path("id").asString());
        payload.set("view", view);
        payload.putArray("actions")
                .add(((ObjectNode) action.deepCopy()).put("action_ts", workspace.now()));
        return workspace.socket.send("interactive", payload);
    }

    /** Uses a message shortcut. */
    public CompletableFuture<JsonNode> shortcut(SlackMessage message, String callbackId) {
        var payload = payload("message_action");
        payload.put("callback_id", callbackId).put("message_ts", message.ts);
        payload.putObject("channel").put("id", message.channel);
        payload.set("message", message.json(false));
        return workspace.socket.send("interactive", payload);
    }

    private ObjectNode payload(String type) {
        var payload = SlackWorkspace.JSON.createObjectNode();
        payload.put("type", type).put("api_app_id", SlackWorkspace.APP_ID).put("token", "t");
        payload.putObject("user")
                .put("id", id)
                .put("username", id)
                .put("team_id", SlackWorkspace.TEAM);
        payload.putObject("team").put("id", SlackWorkspace.TEAM).put("domain", "acme");
        payload.put("trigger_id", workspace.trigger());
        payload.put("response_url", workspace.responseUrl());
        return payload;
    }

    private ObjectNode event(ObjectNode event) {
        var callback = SlackWorkspace.JSON.createObjectNode();
        callback.put("type", "event_callback")
                .put("team_id", SlackWorkspace.TEAM)
                .put("token", "t");
        callback.put("api_app_id", SlackWorkspace.APP_ID);
        callback.put("event_id", "Ev" + System.nanoTime())
                .put("event_time", System.currentTimeMillis() / 1000);
        callback.set("event", event);
        callback.putArray("authorizations")
                .addObject()
                .put("team_id", SlackWorkspace.TEAM)
                .put("user_id", SlackWorkspace.BOT_USER)
                .put("is_bot", true);
        return callback;
    }

    private static Stream<JsonNode> elements(JsonNode blocks) {
        return StreamSupport.stream(blocks.spliterator(), false)
                .flatMap(
                        block ->
                                Stream.concat(
                                        block.path("elements").valueStream(),
                                        Stream.of(block.path("accessory"))));
    }
}
