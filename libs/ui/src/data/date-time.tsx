import { formatDate, machineDate, type DateValue } from './format-date';

export function DateTime(props: DateValue) {
  return <time dateTime={machineDate(props.value)}>{formatDate(props)}</time>;
}
