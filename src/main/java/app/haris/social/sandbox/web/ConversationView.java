package app.haris.social.sandbox.web;

import java.util.List;

/** What belongs together on a page, oldest first. */
record ConversationView(PostView first, List<PostView> replies) {}
