/**
 * Run a verified ONNX model: manifest, file, session, typed input to typed output.
 *
 * <p>A {@code ModelShelf} finds the weights of a manifest and refuses what does not match its checksum; an
 * {@code OnnxNet} runs them. Native memory lives no longer than one call. A net may be called from several threads at
 * once; each call runs on the calling thread. The only room that knows ONNX Runtime. May import {@code frame}.
 */
package dev.gallerist.inference;
