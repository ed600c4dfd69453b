import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { buttonClass, type ButtonLook } from '../actions/button';
import { Icon } from '../actions/icon';

interface DialogProps {
  title: string;
  /** Names the cross: « Fermer ». */
  closeLabel: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  /** The button that opens it; leave it out to steer with `isOpen`. */
  trigger?: ReactNode;
  triggerLook?: ButtonLook;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** `alertdialog` asks for an answer: neither a click outside nor the cross dismisses it. */
  role?: 'dialog' | 'alertdialog';
}

/** The one component that needs its script: whatever it holds must also have an address of its own. */
export function Dialog(props: DialogProps) {
  const { title, closeLabel, children, trigger, triggerLook, isOpen, onOpenChange, role = 'dialog' } = props;
  const dismissable = role === 'dialog';
  const overlay = (
    <ModalOverlay
      className="dialog-veil"
      isDismissable={dismissable}
      {...(!trigger && { isOpen, onOpenChange })}
    >
      <Modal className="dialog">
        <AriaDialog role={role}>
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {dismissable && (
                <AriaButton slot="close" className="dialog-close" aria-label={closeLabel}>
                  <Icon name="cross" />
                </AriaButton>
              )}
              <div className="dialog-body">{typeof children === 'function' ? children(close) : children}</div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (!trigger) return overlay;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <AriaButton className={buttonClass(triggerLook)}>{trigger}</AriaButton>
      {overlay}
    </DialogTrigger>
  );
}
