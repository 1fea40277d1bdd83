/** A picture that a camera reads: black on white, whatever the colours around it. */
export function QrCode(props: { size: number; path: string; label: string }) {
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={props.label}
      viewBox={`0 0 ${props.size} ${props.size}`}
      shapeRendering="crispEdges"
    >
      <rect width={props.size} height={props.size} fill="#fff" />
      <path d={props.path} fill="#000" />
    </svg>
  );
}
