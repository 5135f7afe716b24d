package dev.esign.sandbox.xodo;

/** Who gets a copy. What is not given is empty. */
record Recipient(String name, String email, String role, String message, String language) {}
